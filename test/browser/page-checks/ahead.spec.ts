import { ahead } from './ahead.js';

describe('work that is begun ahead', () => {
  it('is done once each, and no more than asked before its turn', async () => {
    const begun: string[] = [];
    const resultAt = ahead(['a', 'b', 'c', 'd'], (item) => {
      begun.push(item);
      return Promise.resolve(item.toUpperCase());
    });
    expect(await resultAt(0)).toBe('A');
    expect(begun).toEqual(['a', 'b']);
    expect(await Promise.all([resultAt(1), resultAt(2), resultAt(3)])).toEqual(['B', 'C', 'D']);
    expect(begun).toEqual(['a', 'b', 'c', 'd']);
  });

  it('fails where it is asked for', async () => {
    const resultAt = ahead(['a', 'b'], (item) =>
      item === 'b' ? Promise.reject(new Error('broken')) : Promise.resolve(item),
    );
    expect(await resultAt(0)).toBe('a');
    await expect(resultAt(1)).rejects.toThrow('broken');
  });
});
