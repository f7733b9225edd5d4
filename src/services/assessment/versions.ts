import { Params } from '../../core/sql/params.js';
import { sha256 } from '../../core/sha256.js';
import { IndicatorVersion } from '../../entities/index.js';
import { indicators } from '../../processes/indicators.js';
import type { Indicator } from '../../processes/assessment/indicator.js';
import { add, company, select, selectRows, type Work } from '../flow/words.js';
import { named } from './found.js';

type Meaning = Omit<IndicatorVersion, 'id' | 'edition' | 'contentHash' | 'firstUsedAt'>;

const meaningOf = (indicatorCode: string, said: Indicator, least: number): Meaning => ({
  indicatorCode,
  nameEn: said.en,
  nameZh: said.zh,
  askedByClause: said.clause,
  indicatorUnit: said.unit,
  better: said.better,
  figureKind: said.figure,
  least,
  formula: said.formula,
  sourceSql: said.source(named),
});

/** The hash of what a version means. */
export const hashOf = (version: Meaning): string => {
  const { indicatorCode, nameEn, nameZh, askedByClause, indicatorUnit, better, figureKind, least } = version;
  const { formula, sourceSql } = version;
  const said = [indicatorCode, nameEn, nameZh, askedByClause, indicatorUnit, better, figureKind, least];
  return sha256(JSON.stringify([...said, formula, sourceSql]));
};

/** The indicators in the versions by which figures are computed now: where one means something else than before, the next. */
export async function versionsNow(work: Work): Promise<IndicatorVersion[]> {
  await select(work, 'lock table indicator_version in share row exclusive mode'); // two runs at once make no version twice
  const { valueOf } = await company(work);
  const params = new Params();
  const sql = `select distinct on (indicator_code) * from indicator_version
    where indicator_code = any(${params.add(Object.keys(indicators))}) order by indicator_code, edition desc`;
  const rows = await selectRows(work, IndicatorVersion, sql, params);
  const last = new Map(rows.map((one) => [one.indicatorCode, one]));
  return Object.entries(indicators).map(([code, said]) => {
    const least = said.least ? Number(valueOf(said.least)) : 1;
    const meaning = meaningOf(code, said, least);
    const contentHash = hashOf(meaning);
    const known = last.get(code);
    if (known?.contentHash === contentHash) return known;
    const edition = (known?.edition ?? 0) + 1;
    return add(work, IndicatorVersion, { ...meaning, edition, contentHash, firstUsedAt: work.now });
  });
}
