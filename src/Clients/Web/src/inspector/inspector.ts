import { Store, deviceStorage } from '../keeping/store';
import { add } from '../page/checklist';
import { addStyle } from '../page/style';
import { type Words, languages, wordsFor } from '../words/index';
import type { App } from './app';
import { checkpointSection, limitSection, trustSection } from './ledgers';
import { packSection } from './pack';

const languageKey = 'traceability.language';
const storage = deviceStorage();
const store = new Store(storage);

function draw(words: Words): void {
  document.documentElement.lang = words.tag;
  document.title = words.ui.inspector;
  document.body.replaceChildren();
  const header = add(document.body, 'header');
  add(header, 'h1', words.ui.inspector);
  chooseLanguage(header, words);
  const main = add(document.body, 'main');
  add(main, 'p', words.ui.inspectorLead);
  const sections = [packSection, trustSection, checkpointSection, limitSection].map((show) => ({ show, element: add(main, 'section') }));
  const kept = sections.filter(({ show }) => show === trustSection || show === checkpointSection);
  const app: App = {
    words,
    store,
    changed: () => {
      for (const { show, element } of kept) {
        element.replaceChildren();
        show(element, app);
      }
    },
  };
  for (const { show, element } of sections) show(element, app);
}

function chooseLanguage(header: HTMLElement, words: Words): void {
  const select = add(add(header, 'label', `${words.ui.language} `), 'select');
  for (const { tag, name } of languages) {
    const option = add(select, 'option', name);
    option.value = tag;
    option.lang = tag;
    option.selected = tag === words.tag;
  }
  select.addEventListener('change', () => {
    storage?.setItem(languageKey, select.value);
    draw(wordsFor(select.value));
  });
}

addStyle();
draw(wordsFor(...[storage?.getItem(languageKey) ?? ''].filter((tag) => tag !== ''), ...navigator.languages));
if ('serviceWorker' in navigator) {
  void navigator.serviceWorker.register('/inspector/worker.js', { scope: '/inspector/' }).catch(() => undefined);
}
