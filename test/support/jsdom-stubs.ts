import { TextDecoder, TextEncoder } from 'node:util';
import { webcrypto } from 'node:crypto';
import { CompressionStream, DecompressionStream, ReadableStream } from 'node:stream/web';
/** jsdom has no ResizeObserver and Fluent UI asks for one. */
class ResizeObserverStub {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver ??= ResizeObserverStub as unknown as typeof ResizeObserver;

/** jsdom matches no media: no query is true and none ever changes. */
globalThis.matchMedia ??= (media: string) =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  }) as MediaQueryList;

/** jsdom's cryptography knows no digests. */
if (!('subtle' in crypto)) Object.defineProperty(crypto, 'subtle', { value: webcrypto.subtle });

/** What browsers have for reading and making files, and jsdom does not. */
const FILES = { TextDecoder, TextEncoder, DecompressionStream, CompressionStream, ReadableStream };
for (const [name, value] of Object.entries(FILES)) {
  if (!(name in globalThis)) Object.assign(globalThis, { [name]: value });
}
