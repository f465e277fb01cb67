// Installs the packages that package-lock.json asks for, when they are not there yet.
import { installPackages, requireNode } from './prepare.mjs';

requireNode();
await installPackages();
