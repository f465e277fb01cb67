/** Hands a text or bytes to the user as a file, by the browser's own download; nothing leaves the machine. */
export function saveFile(file: {
  readonly name: string;
  readonly mime: string;
  readonly content: string | Uint8Array;
}): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([file.content as BlobPart], { type: file.mime }));
  link.download = file.name;
  link.click();
  // Not at once: some browsers read the file only after the click was handled.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}
