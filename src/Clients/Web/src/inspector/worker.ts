/** Keeps the app itself, so that it opens without a network. It keeps no answer of the ledger: those would grow old unseen. */

declare const assets: readonly string[];
declare const version: string;

interface Waiting {
  waitUntil(promise: Promise<unknown>): void;
}

interface Fetching extends Waiting {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

const scope = globalThis as unknown as {
  addEventListener(type: 'install' | 'activate', use: (event: Waiting) => void): void;
  addEventListener(type: 'fetch', use: (event: Fetching) => void): void;
  skipWaiting(): Promise<void>;
};

const cacheName = `inspector-${version}`;

scope.addEventListener('install', (event) => {
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll([...assets])).then(() => scope.skipWaiting()));
});

scope.addEventListener('activate', (event) => {
  const old = caches.keys().then((names) => names.filter((one) => one.startsWith('inspector-') && one !== cacheName));
  event.waitUntil(old.then((names) => Promise.all(names.map((one) => caches.delete(one)))));
});

scope.addEventListener('fetch', (event) => {
  const { pathname } = new URL(event.request.url);
  if (event.request.method !== 'GET' || !assets.includes(pathname)) return;
  event.respondWith(caches.match(pathname).then((kept) => kept ?? fetch(event.request)));
});
