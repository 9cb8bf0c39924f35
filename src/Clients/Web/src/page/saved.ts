import { Store } from '../keeping/store';
import { readPasted } from '../keeping/trust';
import { fromBase64 } from '../verifier/bytes';
import { type Words, fill, wordsFor } from '../words/index';
import { add } from './checklist';
import { today, verifyIn } from './panel';
import { addStyle } from './style';

/** A page that was saved asks nobody and keeps nothing: what it may believe is in it, or is pasted by its reader. */
function showSaved(section: HTMLElement, bytes: Uint8Array, words: Words): void {
  const { ui } = words;
  addStyle();
  add(section, 'h2', ui.panelTitle);
  add(section, 'p', ui.savedLead);
  const result = add(section, 'p', ui.running, 'result');
  result.setAttribute('role', 'status');
  const place = add(section, 'div');
  const form = add(section, 'form');
  const keys = add(add(form, 'label', ui.trustLead), 'textarea');
  add(form, 'button', ui.again);
  const run = (store: Store): void =>
    void verifyIn(place, bytes, section.dataset.code ?? '', store, () => Promise.resolve(undefined), words).then((sentence) => (result.textContent = sentence));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const read = readPasted(keys.value, today());
    if ('line' in read) {
      result.textContent = fill(ui.trustBad, { line: String(read.line) });
      return;
    }
    const kept = new Map<string, string>();
    const store = new Store({ getItem: (name) => kept.get(name) ?? null, setItem: (name, value) => void kept.set(name, value) });
    for (const trust of read) store.trust(trust);
    run(store);
  });
  section.hidden = false;
  run(new Store(undefined));
}

const section = document.getElementById('verify');
const bytes = fromBase64(document.getElementById('bundle')?.textContent ?? '');
if (section !== null && bytes !== undefined) showSaved(section, bytes, wordsFor(document.documentElement.lang));
