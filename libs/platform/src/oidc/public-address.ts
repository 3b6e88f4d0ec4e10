import { lookup, type LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** An address of this machine, of a private network, or of nobody: none of a server's business. */
export class PrivateAddress extends Error {
  constructor() {
    super('an address that somebody typed in leads into a private network');
    this.name = 'PrivateAddress';
  }
}

// The special-purpose registries of IANA (RFC 6890 and what was added to it).
const special4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];
// Within 2000::/3, outside of which nothing is public: tunnels that carry an IPv4 address in them,
// and what is reserved for documents.
const special6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const notPublic = new BlockList();
for (const [net, bits] of special4) notPublic.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of special6) notPublic.addSubnet(net, bits, 'ipv6');
const global6 = new BlockList();
global6.addSubnet('2000::', 3, 'ipv6');

/** True for an address of the public internet, and for nothing else. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !notPublic.check(address, 'ipv4');
  return family === 6 && global6.check(address, 'ipv6') && !notPublic.check(address, 'ipv6');
}

/** Asks for all addresses of a name, as `dns.lookup` does. */
export type Resolve = (
  hostname: string,
  answer: (error: Error | null, addresses: readonly LookupAddress[]) => void,
) => void;

const resolveAll: Resolve = (hostname, answer) => {
  lookup(hostname, { all: true }, answer);
};

/**
 * The `lookup` of a connection that goes to the public internet only: the address that was looked at
 * is the one that is connected to, so that a name cannot change its mind in between.
 */
export function lookupPublic(resolve: Resolve = resolveAll): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, (error, found) => {
      // With an error, Node gives no addresses at all, whatever its types say.
      const addresses = error === null ? found : [];
      const [first] = addresses;
      const isPublic = addresses.every(({ address }) => isPublicAddress(address));
      if (first === undefined || !isPublic) callback(error ?? new PrivateAddress(), '', 0);
      else if (options.all === true) callback(null, [...addresses]);
      else callback(null, first.address, first.family);
    });
  };
}
