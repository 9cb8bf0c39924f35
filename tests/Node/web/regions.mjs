// Where the parts of a bundle lie in its bytes, and which checks a changed byte in each of them must turn red.
const magic = 'traceability.bundle.v1\n'.length;

/** Fields of protos/traceability/v1/bundle.proto: messages to look into, and the name of each part. */
const fields = {
  Bundle: { 1: 'version', 2: 'origin', 3: 'checkpoint', 4: 'key', 5: 'BundleEntry', 6: 'LotId', 7: 'batch', 8: 'SerialProof', 9: 'status', 10: 'rule' },
  BundleEntry: { 1: 'index', 2: 'LogEntry', 3: 'path', 4: 'sealed' },
  LogEntry: { 1: 'recorded', 2: 'statement', 3: 'signature' },
  LotId: { 1: 'lot', 2: 'lot' },
  SerialProof: { 1: 'serial', 2: 'serial', 3: 'serial' },
};

/** What must be red, and nothing else; a list of lists where the byte decides which. */
export const red = {
  structure: [['format']],
  version: [['format']],
  origin: [['checkpoint', 'entries']],
  checkpoint: [['checkpoint']],
  key: [['format']],
  // The place of an entry is proved by its path, indexes ascend, and 0 is not written.
  index: [['inclusion'], ['entries'], ['format']],
  // The moment of recording is under no party's signature, but under the ledger's. It never goes back; a large change also puts a statement
  // into the future, or behind the end of a key or an accreditation.
  recorded: [['inclusion'], ['entries'], ['inclusion', 'signers'], ['inclusion', 'rights'], ['inclusion', 'signers', 'rights']],
  leafStructure: [['entries']],
  statement: [['entries']],
  signature: [['entries']],
  path: [['inclusion']],
  sealed: [['entries']],
  lot: [['chain', 'status']],
  batch: [['chain']],
  serial: [['serial'], ['format']],
  status: [['status']],
};

function varint(bytes, at) {
  let [value, shift] = [0n, 0n];
  for (;;) {
    const byte = bytes[at++];
    value |= BigInt(byte & 0x7f) << shift;
    shift += 7n;
    if (byte < 0x80) return [Number(value), at];
  }
}

/** Every part as { part, begin, end }; tags and lengths are parts too. */
export function regionsOf(file) {
  const regions = [{ part: 'structure', begin: 0, end: magic }];
  const walk = (type, begin, end) => {
    const structure = type === 'LogEntry' ? 'leafStructure' : 'structure';
    for (let at = begin; at < end; ) {
      const [tag, afterTag] = varint(file, at);
      const name = fields[type][tag >> 3];
      const isNumber = (tag & 7) === 0;
      const [length, afterLength] = isNumber ? [0, afterTag] : varint(file, afterTag);
      regions.push({ part: structure, begin: at, end: afterLength });
      const last = isNumber ? varint(file, afterLength)[1] : afterLength + length;
      if (name in fields) walk(name, afterLength, last);
      else regions.push({ part: name, begin: afterLength, end: last });
      at = last;
    }
  };
  walk('Bundle', magic, file.length);
  return regions.filter(({ begin, end }) => end > begin);
}

/** A signed note without the lines of keys that the reader does not know: those say nothing, so a change in them is none. */
export function unknownLines(file, { begin, end }, key) {
  const text = Buffer.from(file.subarray(begin, end)).toString();
  const [name, hash] = key.split('+');
  const known = `— ${name} ${Buffer.from(hash, 'hex').toString('base64').slice(0, 5)}`;
  const body = text.lastIndexOf('\n\n') + 2;
  const spans = [];
  let at = begin + Buffer.byteLength(text.slice(0, body));
  for (const line of text.slice(body).split('\n').slice(0, -1)) {
    if (!line.startsWith(known)) spans.push([at, at + Buffer.byteLength(line) + 1]);
    at += Buffer.byteLength(line) + 1;
  }
  return spans;
}
