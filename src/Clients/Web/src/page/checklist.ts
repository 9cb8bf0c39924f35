import { type Check, checkIds } from '../verifier/bundle/report';
import { type Words, tell } from '../words/index';

const marks = { pass: '✓', fail: '✗', unknown: '?' } as const;

/** A list of checks that grows as they are told. Text is only ever set as text. */
export class Checklist {
  readonly element = document.createElement('ol');
  readonly #items = new Map<string, HTMLElement>();

  constructor(readonly words: Words) {
    this.element.className = 'checks';
  }

  show(check: Check): void {
    const { title, detail, means, code } = tell(check, this.words);
    const item = document.createElement('li');
    item.dataset.check = check.id;
    item.dataset.state = check.state;
    const head = add(item, 'p', '', 'check');
    add(head, 'span', marks[check.state], 'mark').setAttribute('aria-hidden', 'true');
    add(head, 'strong', title);
    add(head, 'span', ` (${this.words.ui[{ pass: 'passed', fail: 'failed', unknown: 'open' }[check.state] as 'passed']})`, 'state');
    const found = add(item, 'p', detail);
    if (code !== '') add(found, 'code', code);
    if (means !== '') add(item, 'p', means, 'means');
    this.#items.set(check.id, item);
    const later = checkIds.slice(checkIds.indexOf(check.id) + 1).map((id) => this.#items.get(id)).find((other) => other !== undefined);
    this.element.insertBefore(item, later ?? null);
  }
}

export function add<Tag extends keyof HTMLElementTagNameMap>(
  parent: Node, tag: Tag, text = '', name = '',
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.textContent = text;
  if (name !== '') element.className = name;
  parent.appendChild(element);
  return element;
}
