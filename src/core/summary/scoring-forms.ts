import { DEPARTMENT_FORM } from './department-form';
import { PROJECT_EVALUATION_FORM } from './project-evaluation-form';
import type { ScoringForm } from './scoring-form';

/** The forms that are scored by hand. A new one is a new file and a line in this list. */
export const SCORING_FORMS: readonly ScoringForm[] = [DEPARTMENT_FORM, PROJECT_EVALUATION_FORM];
