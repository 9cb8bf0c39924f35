import { fetchBytes, fetchPublished } from '../keeping/network';
import { bundleIn } from '../keeping/saved';
import { check } from '../keeping/session';
import { Checklist, add } from '../page/checklist';
import { pause, today } from '../page/panel';
import type { Link } from '../verifier/labels/link';
import { fill } from '../words/index';
import type { App } from './app';
import { detector, readPicture, scan } from './camera';
import { placeOf } from './code';

/** Open a file, scan, or type a code; then the checks, one after the other. */
export function packSection(section: HTMLElement, app: App): void {
  const { ui } = app.words;
  add(section, 'h2', ui.checkPack);
  const file = field(section, ui.openFile, 'file');
  file.accept = '.bundle,.html';
  const video = add(section, 'video');
  video.hidden = true;
  video.muted = true;
  if (detector() !== undefined) {
    cameraButton(section, app, video, (text) => void ofText(text));
    const photo = field(section, ui.photo, 'file');
    photo.accept = 'image/*';
    photo.addEventListener('change', () => {
      const [picture] = photo.files ?? [];
      if (picture !== undefined) void readPicture(picture).then((text) => ofText(text ?? ''));
    });
  } else {
    add(section, 'p', ui.noCamera, 'soft');
  }
  const form = add(section, 'form');
  const typed = field(form, ui.typed, 'text');
  typed.autocomplete = 'off';
  add(form, 'button', ui.go);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void ofText(typed.value);
  });
  const result = add(section, 'p', '', 'result');
  result.setAttribute('role', 'status');
  const place = add(section, 'div');
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    if (chosen !== undefined) void chosen.arrayBuffer().then((bytes) => ofBytes(bundleIn(new Uint8Array(bytes))));
  });

  async function ofText(text: string): Promise<void> {
    place.replaceChildren();
    const found = placeOf(text, location.host);
    if (found === undefined || 'host' in found) {
      result.textContent = found === undefined ? ui.noCode : fill(ui.otherHost, { host: found.host });
      return;
    }
    result.textContent = ui.running;
    const bytes = await fetchBytes(`${found.path}/bundle`);
    if (bytes === undefined) result.textContent = ui.noBundle;
    else await ofBytes(bytes, found.code);
  }

  async function ofBytes(bytes: Uint8Array, code?: Link): Promise<void> {
    result.textContent = ui.running;
    const list = new Checklist(app.words);
    place.replaceChildren(list.element);
    const setting = { store: app.store, read: fetchPublished, today: today(), pause, ...(code && { code }) };
    const { verdict } = await check(bytes, setting, (one) => list.show(one));
    place.dataset.verdict = verdict;
    result.textContent = app.words.verdicts[verdict];
    app.changed();
  }
}

function cameraButton(section: HTMLElement, app: App, video: HTMLVideoElement, seen: (text: string) => void): void {
  const { ui } = app.words;
  const button = add(section, 'button', ui.scan);
  button.type = 'button';
  const note = add(section, 'p', '', 'soft');
  let stop: AbortController | undefined;
  button.addEventListener('click', () => {
    if (stop !== undefined) {
      stop.abort();
      return;
    }
    stop = new AbortController();
    const asked = stop.signal;
    video.hidden = false;
    button.textContent = ui.stop;
    void scan(video, asked).then((text) => {
      stop = undefined;
      video.hidden = true;
      button.textContent = ui.scan;
      note.textContent = text === undefined && !asked.aborted ? ui.noCamera : '';
      if (text !== undefined) seen(text);
    });
  });
}

function field(parent: Node, title: string, type: 'file' | 'text'): HTMLInputElement {
  const input = add(add(parent, 'label', title), 'input');
  input.type = type;
  return input;
}
