import { councilTotal as printed } from '@wor/domain';
import { defineReport } from '../define-report.js';

/** One total per family for the whole municipality, nothing per neighbourhood. */
export const councilTotal = defineReport({
  code: 'council-total-1',
  families: ['referred', 'started', 'closed'],
  disclose(totals) {
    return this.families.map((family) => {
      const count = printed(totals.get(family) ?? 0);
      return { family, value: count.value, printed: count.printed };
    });
  },
});
