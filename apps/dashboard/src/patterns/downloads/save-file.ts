/** Hands a file to the browser to keep under a name. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken it on by the time this runs; at once would be too early for some.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
