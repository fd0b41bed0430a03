import { openZip } from '#electron/import/archive/safe-zip';
import { fail, ok, type Result } from '#shared/model/result';

/** Bytes, unpacked: what is inflated at once in the process that has the window. */
const largest = 32 * 1024 * 1024;

/** One file out of an archive. Errors: those of `openZip` and of reading from it; `too-large`. */
export function fileInArchive(archive: Uint8Array, name: string): Result<{ bytes: Uint8Array; fileName: string }> {
  const zip = openZip(archive);
  if (!zip.ok) return zip;
  const entry = zip.value.entries.find((each) => each.name === name);
  if (entry !== undefined && entry.size > largest)
    return fail('too-large', `“${name}” is too large to be looked into inside the archive. Unpack it and import it.`);
  const bytes = zip.value.read(name);
  return bytes.ok ? ok({ bytes: bytes.value, fileName: name.slice(name.lastIndexOf('/') + 1) }) : bytes;
}
