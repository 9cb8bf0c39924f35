import { check } from '../keeping/session';
import { fetchBytes, fetchPublished } from '../keeping/network';
import { Store, deviceStorage } from '../keeping/store';
import { parsePath } from '../verifier/labels/link';
import type { ReadTile } from '../verifier/log/tiles';
import { type Words, wordsFor } from '../words/index';
import { Checklist, add } from './checklist';
import { addStyle } from './style';
import { showTrust } from './trust';

export const today = (): string => new Date().toISOString().slice(0, 10);
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Fills the place that the scan page keeps for it: <section id="verify" data-code="PATH" hidden>. */
export function showPanel(section: HTMLElement): void {
  const words = wordsFor(document.documentElement.lang);
  const path = section.dataset.code ?? '';
  addStyle();
  add(section, 'h2', words.ui.panelTitle);
  add(section, 'p', words.ui.panelLead);
  const button = add(add(section, 'p', '', 'action'), 'button', words.ui.run);
  button.type = 'button';
  const result = add(section, 'p', '', 'result');
  result.setAttribute('role', 'status');
  const place = add(section, 'div');
  const app = add(add(section, 'p'), 'a', words.ui.inspector);
  app.href = '/inspector/';
  button.addEventListener('click', () => {
    button.disabled = true;
    result.textContent = words.ui.running;
    void verifyCode(path, place, words).then((sentence) => {
      result.textContent = sentence;
      button.textContent = words.ui.again;
      button.disabled = false;
    });
  });
  section.hidden = false;
}

async function verifyCode(path: string, place: HTMLElement, words: Words): Promise<string> {
  const bytes = await fetchBytes(`${path}/bundle`);
  if (bytes === undefined) {
    place.replaceChildren();
    return words.ui.noBundle;
  }
  return verifyIn(place, bytes, path, new Store(deviceStorage()), fetchPublished, words);
}

/** Shows every check of a bundle in a place, then whom the device trusts; gives the verdict as a sentence. */
export async function verifyIn(place: HTMLElement, bytes: Uint8Array, path: string, store: Store, read: ReadTile, words: Words): Promise<string> {
  const list = new Checklist(words);
  place.replaceChildren(list.element);
  const code = parsePath(path);
  const { verdict, origin } = await check(bytes, { store, read, today: today(), pause, ...(code && { code }) }, (one) => list.show(one));
  const trust = store.trustOf(origin);
  if (trust !== undefined) {
    const more = add(place, 'details');
    add(more, 'summary', words.ui.trusted);
    showTrust(more, trust, words);
  }
  place.dataset.verdict = verdict;
  return words.verdicts[verdict];
}
