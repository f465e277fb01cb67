/**
 * Runs in the pane's frame before the Excel client: gives the client a native host whose messages go to the page around
 * the frame, and marks the frame as embedded.
 */
interface NativeBridge {
  sendMessageToHost: (text: string) => void;
  onMessageFromHost?: (text: string) => void;
}

interface EmbeddedGlobals {
  _richApiNativeBridge?: NativeBridge;
  zipingEmbeddedHost?: { readonly excelApi: string };
}

const bridge: NativeBridge = {
  sendMessageToHost: (text) => {
    window.parent.postMessage({ ziping: text }, window.location.origin);
  },
};

const globals = globalThis as EmbeddedGlobals;
globals._richApiNativeBridge = bridge;
globals.zipingEmbeddedHost = { excelApi: '1.17' };

window.addEventListener('message', ({ source, origin, data }: MessageEvent<{ ziping?: unknown } | null>) => {
  if (source !== window.parent || origin !== window.location.origin) return;
  if (typeof data?.ziping === 'string') bridge.onMessageFromHost?.(data.ziping);
});
