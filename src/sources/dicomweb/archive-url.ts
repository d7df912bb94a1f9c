import { UserError } from '../../base/user-error.ts';
import type { Network } from './network.ts';

/** Hosts that a page may contact without encryption wherever it comes from itself. */
const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * The service root without a slash at its end. Throws `UserError` with a code `dicomweb/…` for what is no address,
 * holds a secret, or cannot be contacted from this page; the sentences never repeat a secret.
 */
export function archiveRoot(address: string, { pageOrigin }: Pick<Network, 'pageOrigin'>): string {
  const url = parse(address.trim());
  if (url.username !== '' || url.password !== '')
    throw new UserError(
      'dicomweb/address-sign-in',
      'The address holds a user name or password, which would be kept with it. Leave that out of the address and type it in the sign-in fields.',
    );
  if (url.search !== '' || url.hash !== '')
    throw new UserError(
      'dicomweb/address-query',
      'The address has something behind “?” or “#”, which can be a secret and does not belong to a DICOMweb address. Leave that part out.',
    );
  if (url.protocol === 'http:' && new URL(pageOrigin).protocol === 'https:' && !loopback.test(url.hostname))
    throw new UserError(
      'dicomweb/mixed-content',
      'This page came over https, so the browser does not let it talk to an archive over plain http. Use the archive’s https address, or open this page over http from inside the network.',
    );
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

function parse(address: string): URL {
  // A host without a scheme is what people type; `pacs:8042` would otherwise be read as a scheme of its own.
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(address) || !URL.canParse(address))
    throw new UserError(
      'dicomweb/address',
      'This is not a web address. It should look like https://pacs.example.org/dicom-web.',
    );
  const url = new URL(address);
  if (url.protocol === 'http:' || url.protocol === 'https:') return url;
  throw new UserError(
    'dicomweb/address-scheme',
    'The address has to begin with https:// or http://. DICOM’s own network protocol (AE titles, ports) cannot be used from a web page; ask for the archive’s DICOMweb address.',
  );
}
