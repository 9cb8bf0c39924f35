import { fetchPublished } from '../keeping/network';
import { keepNewest, sizedOf } from '../keeping/history';
import type { Kept } from '../keeping/store';
import { type Trust, keysOf, readPasted } from '../keeping/trust';
import { add } from '../page/checklist';
import { showTrust } from '../page/trust';
import { today } from '../page/panel';
import { openCheckpoint } from '../verifier/log/checkpoint';
import { continues } from '../verifier/log/tiles';
import { fill } from '../words/index';
import type { App } from './app';

/** The trust list: what somebody brought, and what came with the first file of a ledger. */
export function trustSection(section: HTMLElement, app: App): void {
  const { ui } = app.words;
  add(section, 'h2', ui.trust);
  const { trusts } = app.store;
  if (trusts.length === 0) add(section, 'p', ui.trustNone, 'soft');
  const list = add(section, 'ul');
  for (const trust of trusts) {
    const item = add(list, 'li');
    showTrust(item, trust, app.words);
    const remove = add(item, 'button', ui.remove);
    remove.setAttribute('aria-label', `${ui.remove}: ${trust.origin}`);
    remove.addEventListener('click', () => {
      app.store.forget(trust.origin);
      app.changed();
    });
  }
  const form = add(section, 'form');
  const text = add(add(form, 'label', ui.trustLead), 'textarea');
  add(form, 'button', ui.trustAdd);
  const said = add(form, 'p', '', 'result');
  said.setAttribute('role', 'status');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const read = readPasted(text.value, today());
    if ('line' in read) {
      said.textContent = fill(ui.trustBad, { line: String(read.line) });
      return;
    }
    for (const trust of read) app.store.trust(trust);
    app.changed();
  });
}

/** The newest checkpoints, and whether a newer one continues them. */
export function checkpointSection(section: HTMLElement, app: App): void {
  const { ui } = app.words;
  add(section, 'h2', ui.checkpoints);
  const { kept } = app.store;
  if (kept.length === 0) add(section, 'p', ui.checkpointsNone, 'soft');
  const list = add(section, 'ul');
  for (const one of kept) {
    const item = add(list, 'li', `${one.origin}: ${fill(ui.entries, { size: one.size })} `);
    add(item, 'code', `${one.root.slice(0, 12)}…`);
    add(item, 'span', ` ${one.seen}`, 'soft');
    const said = add(item, 'p', '', 'result');
    said.setAttribute('role', 'status');
    const button = add(item, 'button', ui.askNewer);
    button.addEventListener('click', () => {
      said.textContent = ui.running;
      void askNewer(app, one).then((sentence) => (said.textContent = sentence));
    });
  }
}

/** Asks this host for a newer checkpoint, and proves from its tiles that it continues the kept one. */
async function askNewer({ store, words: { ui } }: App, kept: Kept): Promise<string> {
  const trust: Trust | undefined = store.trustOf(kept.origin);
  const known = sizedOf(kept);
  const note = await fetchPublished('checkpoint');
  if (trust === undefined || known === undefined || note === undefined) return ui.unreachable;
  const newer = openCheckpoint(note, keysOf(trust).signing, kept.origin);
  if (newer.fault !== undefined) return ui.unreachable;
  const { value } = newer;
  if (value.size < known.size) return fill(ui.sameSize, { size: kept.size });
  const isOne = await continues(known, value, fetchPublished);
  if (isOne === undefined) return ui.unreachable;
  if (!isOne) return ui.inconsistent;
  keepNewest(value, store, today());
  return fill(value.size === known.size ? ui.sameSize : ui.newer, { size: String(value.size) });
}

/** What no file and no app without a network can tell. */
export function limitSection(section: HTMLElement, { words }: App): void {
  add(section, 'h2', words.ui.offlineTitle);
  const list = add(section, 'ul');
  for (const id of ['newer', 'copies', 'pack'] as const) add(list, 'li', `${words.checks[id].title}: ${words.checks[id].means}`);
}
