/** What a figure should be that has a limit, as findings print it: 不超过 10. */
export function noMoreThan(limit: string): string {
  return `不超过 ${limit}`;
}
