/** How the record before a part begins, and how long it is without names and remarks. */
export const [LOCAL, LOCAL_LENGTH] = [0x04034b50, 30];
/** The same of the record of a part in the directory. */
export const [ENTRY, ENTRY_LENGTH] = [0x02014b50, 46];
/** The same of the record behind the directory. */
export const [END, END_LENGTH] = [0x06054b50, 22];
