import { CONSTRUCTION } from './common/construction';
import { CONSULTING } from './common/consulting';
import { CONTRACT_STAFF } from './common/contract-staff';
import { EQUIPMENT } from './common/equipment';
import { INSPECTION } from './common/inspection';
import { IT_DEVELOPMENT } from './common/it-development';
import { IT_OPERATION } from './common/it-operation';
import { MEETING } from './common/meeting';
import { OFFICE_OPERATION } from './common/office-operation';
import { OFFICIAL_RECEPTION } from './common/official-reception';
import { OFFICIAL_VEHICLES } from './common/official-vehicles';
import { OVERSEAS_VISIT } from './common/overseas-visit';
import { PUBLICITY } from './common/publicity';
import { SUBSIDY } from './common/subsidy';
import { TRAINING } from './common/training';
import type { TableTemplate } from './table-template';

/**
 * The built-in library of common projects, written for this product: sensible indicators for each 二级指标 whose weights
 * make 产出 50, 效益 30, 满意度 10. A new one is a new file here and a line in this list.
 */
export const COMMON_TEMPLATES: readonly TableTemplate[] = [
  MEETING,
  TRAINING,
  IT_OPERATION,
  IT_DEVELOPMENT,
  SUBSIDY,
  CONSTRUCTION,
  EQUIPMENT,
  PUBLICITY,
  OFFICIAL_VEHICLES,
  OFFICIAL_RECEPTION,
  OVERSEAS_VISIT,
  CONSULTING,
  INSPECTION,
  OFFICE_OPERATION,
  CONTRACT_STAFF,
];
