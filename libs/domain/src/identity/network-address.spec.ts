import { neighbourOf } from './network-address.js';

describe('whose tries count together', () => {
  it.each([
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0DB8:0001:0002::9', '2001:db8:1:2'],
    ['2001:db8::7', '2001:db8:0:0'],
    ['2001:db8:1:2::', '2001:db8:1:2'],
    ['::1', '0:0:0:0'],
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '::ffff:192.0.2.7'],
    [undefined, 'none'],
  ])('%s counts as %s', (address, neighbour) => {
    expect(neighbourOf(address)).toBe(neighbour);
  });

  it('differs for the next household', () => {
    expect(neighbourOf('2001:db8:1:2::1')).not.toBe(neighbourOf('2001:db8:1:3::1'));
  });
});
