/** How long the browser may take to start the download before the bytes are let go. */
const LET_GO_AFTER_MILLISECONDS = 60_000;

/** Gives a file to the person as a download. Its name says a reference and nothing of anybody. */
export function saveFile(name: string, bytes: Blob): void {
  const url = URL.createObjectURL(bytes);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, LET_GO_AFTER_MILLISECONDS);
}

/** Bytes that came as text. */
export const bytesOf = (base64: string, type: string): Blob =>
  new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], { type });
