import { UploadShelf } from './upload-shelf.js';

const file = (size: number): Uint8Array<ArrayBuffer> => new Uint8Array(size);

describe('a file that waits to be imported', () => {
  it('is found by its owner and by nobody else', () => {
    const shelf = new UploadShelf();
    const id = shelf.keep(file(3), 'ans');
    expect(shelf.find(id, 'ans')).toHaveLength(3);
    expect(shelf.find(id, 'bob')).toBe(undefined);
    expect(shelf.find('other', 'ans')).toBe(undefined);
  });

  it('makes room for the next one of the same owner', () => {
    const shelf = new UploadShelf();
    const first = shelf.keep(file(1), 'ans');
    const second = shelf.keep(file(2), 'ans');
    expect(shelf.find(first, 'ans')).toBe(undefined);
    expect(shelf.find(second, 'ans')).toHaveLength(2);
  });

  it('goes when the files of all are too much, the oldest first', () => {
    const shelf = new UploadShelf();
    const ids = Array.from({ length: 5 }, (_, at) => shelf.keep(file(15_000_000), `owner ${at}`));
    const left = ids.map((id, at) => shelf.find(id, `owner ${at}`) !== undefined);
    expect(left).toEqual([false, true, true, true, true]);
  });
});
