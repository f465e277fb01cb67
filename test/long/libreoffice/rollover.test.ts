// The roll-over of the normal tests, of a workbook with as many tables as a bureau has.
import '../../libreoffice/rollover.test';
