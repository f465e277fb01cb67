/** How the records of a ZIP begin, and how long they are without names and remarks: before a part, */
export const [LOCAL, LOCAL_LENGTH] = [0x04034b50, 30];
/** of a part in the directory, */
export const [ENTRY, ENTRY_LENGTH] = [0x02014b50, 46];
/** and behind the directory. */
export const [END, END_LENGTH] = [0x06054b50, 22];
