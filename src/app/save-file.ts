/** Offers a file to the person as a download. */
export async function saveFile(name: string, contents: Blob): Promise<void> {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(contents);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
