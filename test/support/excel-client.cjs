/** The real Excel client of Office.js, loaded into Node over a bridge of ours. */
const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');

const CLIENT = path.join(__dirname, '../../node_modules/@microsoft/office-js/dist/excel-web-16.00.js');
let compiled;

/**
 * Runs the unmodified client with the few things of a browser that it looks at, and hands out its globals. `bridge` has
 * `sendMessageToHost(text)`; the client puts its `onMessageFromHost(text)` on it.
 */
function loadExcelClient(bridge) {
  compiled ??= new vm.Script(fs.readFileSync(CLIENT, 'utf8'), { filename: 'excel-web-16.00.js' });
  const window = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    fetch: () => Promise.reject(new Error('no network')),
    addEventListener: () => undefined,
    document: {},
    navigator: { userAgent: 'node' },
    location: { href: 'http://localhost/', search: '' },
    _richApiNativeBridge: bridge,
  };
  window.window = window;
  window.self = window;
  compiled.runInContext(vm.createContext(window));
  return { Excel: window.Excel, OfficeExtension: window.OfficeExtension };
}

module.exports = { loadExcelClient };
