import { lastDay, yearsIn } from '../../../src/core/readings/dates';

describe('lastDay', () => {
  it.each([
    ['2022年', null, 20221231],
    ['2022-2023', null, 20231231],
    ['2024年9月以前', null, 20240931],
    ['2024年12月底前', null, 20241231],
    ['2024.06.30', null, 20240630],
    ['2024/6/5', null, 20240605],
    ['9月底前', 2024, 20240931],
    ['10月15日', 2024, 20241015],
    ['9月底前', null, null],
    ['完成', 2024, null],
    ['1年', 2024, null],
    ['100%', 2024, null],
    ['>=21933人', 2024, null],
    ['20241231前', null, 20241231],
    ['20240315', null, 20240315],
    ['20241331', null, null],
    ['20241231元', null, null],
    ['2000', 2024, null],
    ['≥2021人', 2024, null],
    ['20219人次', 2024, null],
  ])('%s', (text, year, expected) => {
    expect(lastDay(text, year)).toBe(expected);
  });
});

describe('yearsIn', () => {
  it.each([
    ['（2024年度）', [2024]],
    ['2023年自评表', [2023]],
    ['12024', []],
    ['2022-2023', [2022, 2023]],
  ])('%s', (text, expected) => {
    expect(yearsIn(text)).toEqual(expected);
  });
});
