// node eng/outlines.mjs COUNTRIES.json CODES.csv: makes the scan page's tables again, in src/LedgerService/Verification/Pages/Maps.
//   COUNTRIES.json  countries-50m.json of the package world-atlas: Natural Earth (public domain) as TopoJSON, ids are ISO 3166-1 numeric
//   CODES.csv       any table with the columns ISO3166-1-numeric and ISO3166-1-Alpha-2
// outlines.tsv: a line a country: code ("-" where there is none), then its rings, each "x,y dx,dy ..." in tenths of a degree.
// countries.tsv: names of countries in the languages of the page, from CLDR as Node has it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [atlasFile, codesFile] = process.argv.slice(2);
const target = join(import.meta.dirname, '../src/LedgerService/Verification/Pages/Maps');
const leastArea = 6; // Of a ring to keep, in (tenths of a degree)², unless it is its country's largest.
const leastTriangle = 2; // Of a corner to keep (Visvalingam), in the same unit.
const languages = ['vi', 'zh-Hans', 'en', 'fr', 'de', 'es'];

const atlas = JSON.parse(readFileSync(atlasFile, 'utf8'));
const { scale, translate } = atlas.transform;
const arcs = atlas.arcs.map((arc) => {
  let [x, y] = [0, 0];
  const points = arc.map(([dx, dy]) => [((x += dx) * scale[0] + translate[0]) * 10, ((y += dy) * scale[1] + translate[1]) * 10]);
  return simplify(points).map(([a, b]) => [Math.round(a), Math.round(b)]);
});

/** Drops corners whose triangle with their neighbours is smallest; both ends stay, so that neighbours still meet. */
function simplify(points) {
  const kept = [...points];
  const area = (at) => {
    const [[ax, ay], [bx, by], [cx, cy]] = [kept[at - 1], kept[at], kept[at + 1]];
    return Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
  };
  for (;;) {
    let [least, where] = [leastTriangle, -1];
    for (let at = 1; at < kept.length - 1; at++) if (area(at) < least) [least, where] = [area(at), at];
    if (where < 0) return kept;
    kept.splice(where, 1);
  }
}

const ringOf = (indexes) => {
  const points = indexes.flatMap((index) => (index < 0 ? [...arcs[~index]].reverse() : arcs[index]).slice(0, -1));
  return points.filter(([x, y], at) => at === 0 || x !== points[at - 1][0] || y !== points[at - 1][1]);
};
const areaOf = (ring) => Math.abs(ring.reduce((sum, [x, y], at) => {
  const [nextX, nextY] = ring[(at + 1) % ring.length];
  return sum + x * nextY - nextX * y;
}, 0)) / 2;
const spell = (ring) => ring.map(([x, y], at) => (at === 0 ? `${x},${y}` : `${x - ring[at - 1][0]},${y - ring[at - 1][1]}`)).join(' ');

const [head, ...rows] = readFileSync(codesFile, 'utf8').split('\n').map((line) => line.match(/("([^"]|"")*"|[^,]*)(,|$)/g)?.map((cell) => cell.replace(/,$/, '')) ?? []);
const column = (name) => head.indexOf(name);
const codes = new Map(rows.map((row) => [row[column('ISO3166-1-numeric')]?.padStart(3, '0'), row[column('ISO3166-1-Alpha-2')]]));
const named = new Set([...codes.values()].filter((code) => /^[A-Z]{2}$/.test(code ?? '')));

const outlines = atlas.objects.countries.geometries.map(({ id, type, arcs: parts }) => {
  const rings = (type === 'Polygon' ? [parts] : parts ?? []).map((polygon) => ringOf(polygon[0])).filter((ring) => ring.length > 2);
  const largest = rings.reduce((most, ring) => Math.max(most, areaOf(ring)), 0);
  const shown = rings.filter((ring) => areaOf(ring) >= leastArea || areaOf(ring) === largest).sort((a, b) => areaOf(b) - areaOf(a));
  return [codes.get(String(id).padStart(3, '0')) || '-', ...shown.map(spell)].join('\t');
}).filter((line) => line.includes('\t') && !line.startsWith('AQ')).sort();
writeFileSync(join(target, 'outlines.tsv'), `${outlines.join('\n')}\n`);

const names = languages.map((tag) => new Intl.DisplayNames([tag], { type: 'region' }));
writeFileSync(join(target, 'countries.tsv'), `${[...named].sort().map((code) => [code, ...names.map((table) => table.of(code))].join('\t')).join('\n')}\n`);
