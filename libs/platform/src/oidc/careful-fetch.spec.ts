import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { carefulFetch } from './careful-fetch.js';
import { isPublicAddress, PrivateAddress, type Resolve } from './public-address.js';

const get = { body: null, headers: {}, method: 'GET', redirect: 'manual' } as const;

describe('fetching what somebody typed in', () => {
  let canary: Server;
  let port = 0;
  let connections = 0;

  beforeAll(async () => {
    canary = createServer((socket) => {
      connections += 1;
      socket.resume();
      socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nhi');
    });
    canary.listen(0);
    await once(canary, 'listening');
    port = (canary.address() as AddressInfo).port;
  });
  beforeEach(() => {
    connections = 0;
  });
  afterAll(async () => {
    canary.close();
    await once(canary, 'close');
  });

  const tryTo = (host: string, resolve?: Resolve): Promise<Response> => {
    const care = { mayUseHttp: false, ...(resolve && { resolve }) };
    return carefulFetch(care)(`https://${host}:${port}/`, get);
  };

  it.each([
    ...['127.0.0.1', '127.1', '2130706433', '0x7f000001', '0177.0.0.1', '127.255.255.254'],
    ...['0.0.0.0', '0', '10.0.0.1', '10.255.255.255', '100.64.0.1', '169.254.169.254'],
    ...['169.254.0.1', '172.16.0.1', '172.31.255.255', '192.0.0.1', '192.0.2.1', '192.168.0.1'],
    ...['192.168.255.255', '198.18.0.1', '198.51.100.1', '203.0.113.1', '224.0.0.1', '240.0.0.1'],
    ...['255.255.255.255', '[::1]', '[::]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]'],
    ...['[::ffff:10.0.0.1]', '[fe80::1]', '[fc00::1]', '[fd12:3456::1]', '[ff02::1]'],
    ...['[64:ff9b::7f00:1]', '[2002:7f00:1::]', '[2001::1]', '[2001:db8::1]', '[::127.0.0.1]'],
    ...['localhost', 'LOCALHOST.', 'ip6-localhost'],
  ])('S-36: never opens a connection to %s', async (host) => {
    await expect(tryTo(host)).rejects.toThrow();
    expect(connections).toBe(0);
  });

  it('S-36: a name with one private address among its addresses is refused', async () => {
    const both: Resolve = (_name, answer) => {
      const addresses = ['93.184.216.34', '127.0.0.1'].map((address) => ({ address, family: 4 }));
      answer(null, addresses);
    };
    await expect(tryTo('rebinding.example', both)).rejects.toThrow(PrivateAddress);
    expect(connections).toBe(0);
  });

  it('S-36: asks for the address of a name once, and goes where it looked', async () => {
    let asked = 0;
    const changing: Resolve = (_name, answer) => {
      asked += 1;
      answer(null, [{ address: asked === 1 ? '192.168.0.1' : '93.184.216.34', family: 4 }]);
    };
    await expect(tryTo('changing.example', changing)).rejects.toThrow(PrivateAddress);
    expect(asked).toBe(1);
  });

  it('reaches a provider on this machine over http when it may', async () => {
    const fetched = await carefulFetch({ mayUseHttp: true })(`http://127.0.0.1:${port}/`, get);
    expect([fetched.status, await fetched.text()]).toEqual([200, 'hi']);
    expect(connections).toBe(1);
    const refused = carefulFetch({ mayUseHttp: false })(`http://127.0.0.1:${port}/`, get);
    await expect(refused).rejects.toThrow(/https/);
  });

  it.each(['93.184.216.34', '1.1.1.1', '172.32.0.1', '2a00:1450:4009::1'])(
    'takes %s for a public address',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it('takes what is no address for no public address', () => {
    expect(isPublicAddress('example.nl')).toBe(false);
  });
});
