/** The frame that shows the pane, and the messages between its Excel client and the host. */
export class PaneFrame {
  private receive: ((text: string) => void) | null = null;
  /** What the client said before the spreadsheet was there to answer. */
  private readonly waiting: string[] = [];

  constructor(private readonly frame: HTMLIFrameElement) {
    window.addEventListener(
      'message',
      ({ source, origin, data }: MessageEvent<{ ziping?: unknown } | null>) => {
        if (source !== frame.contentWindow || origin !== window.location.origin) return;
        if (typeof data?.ziping !== 'string') return;
        if (this.receive === null) this.waiting.push(data.ziping);
        else this.receive(data.ziping);
      },
    );
  }

  /** From now on messages go to this receiver, those that have waited first. */
  connect(receive: (text: string) => void): void {
    this.receive = receive;
    for (const text of this.waiting.splice(0)) receive(text);
  }

  send(text: string): void {
    this.frame.contentWindow?.postMessage({ ziping: text }, window.location.origin);
  }
}
