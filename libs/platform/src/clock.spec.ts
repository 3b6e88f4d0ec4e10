import { AdjustableClock } from './clock.js';

const twoHours = 7_200_000;

describe('the domain clock', () => {
  afterEach(() => jest.restoreAllMocks());

  it('runs ahead of the machine as it is told', () => {
    const clock = new AdjustableClock();
    const before = clock.now().getTime();
    clock.setOffset(twoHours);
    expect(clock.now().getTime() - before).toBeGreaterThanOrEqual(twoHours - 100);
  });

  it('R-18: is not turned by somebody who turns the clock of the machine', () => {
    const clock = new AdjustableClock();
    const before = clock.now().getTime();
    jest.spyOn(Date, 'now').mockReturnValue(before + twoHours);
    expect(clock.now().getTime() - before).toBeLessThan(60_000);
  });
});
