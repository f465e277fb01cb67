/** A threshold of judgement that an office may set otherwise: a number, what it means, and between what it lies. */
export interface RuleOption {
  readonly zh: string;
  readonly en: string;
  readonly default: number;
  readonly least: number;
  readonly most: number;
}

export type RuleOptions = Readonly<Record<string, RuleOption>>;

/** The value of each option of a rule. */
export type OptionValues<O extends RuleOptions = RuleOptions> = { readonly [K in keyof O]: number };

/** Values that somebody set, by rule and option; what is not here has its default. */
export type RuleSettings = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The values that a rule runs with: what was set within its range, else the default. */
export function optionValues(
  options: RuleOptions,
  set: Readonly<Record<string, number>> | undefined,
): OptionValues {
  return Object.fromEntries(
    Object.entries(options).map(([name, option]) => {
      const value = set?.[name];
      return [name, value === undefined || !isWithin(option, value) ? option.default : value];
    }),
  );
}

/** Whether an option can have that value. */
export function isWithin({ least, most }: RuleOption, value: number): boolean {
  return Number.isFinite(value) && value >= least && value <= most;
}
