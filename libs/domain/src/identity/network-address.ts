/**
 * Whose tries count together. One household of IPv6 has 2^64 addresses: their first half is what
 * counts. An address of IPv4 counts by itself.
 * @param address as the network layer writes it; without one everybody counts together
 * @returns the address, or the first four groups of it (RFC 4291, 2.2)
 */
export function neighbourOf(address: string | undefined): string {
  if (address === undefined) return 'none';
  if (!address.includes(':') || address.includes('.')) return address;
  const [head = '', tail = ''] = address.toLowerCase().split('::');
  const front = head.split(':').filter(Boolean);
  const back = tail.split(':').filter(Boolean);
  const gap = address.includes('::') ? Math.max(0, 8 - front.length - back.length) : 0;
  const groups = [...front, ...Array<string>(gap).fill('0'), ...back].slice(0, 4);
  return groups.map((group) => group.replace(/^0+(?=.)/, '')).join(':');
}
