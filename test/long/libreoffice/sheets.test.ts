// The sheets of the normal tests, with twice as many forms under every preset and in every layout.
import '../../libreoffice/sheets.test';
