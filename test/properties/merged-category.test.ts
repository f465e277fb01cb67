import { MERGED_CATEGORY_RESULTS, mergedCategorySheet } from '../support/merged-category-sheet';
import { calculateWithUniver } from '../support/univer-calculator';

test('合并的二级指标在每一行都读得到', async () => {
  const [sheet = []] = await calculateWithUniver([mergedCategorySheet()]);
  expect(sheet.map((row) => row.slice(-3))).toEqual(MERGED_CATEGORY_RESULTS);
});
