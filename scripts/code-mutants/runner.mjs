/**
 * A test runner for Stryker that starts nothing anew: the tests and what they import are one bundle, which is evaluated
 * for each mutant in the process that is there. vitest's own runner starts a worker for each mutant and takes some
 * hundred times as long; the tests are the same, and so is `expect`.
 *
 * A mutant is first tried in modules that are loaded and warm, by the tests that come by it while they run. What modules
 * compute once, when they are loaded or first asked, was computed before it: where a test comes by the mutant less often
 * than in modules of its own, it is run again in new ones, in which the mutant is active from before the first is loaded.
 * The test files themselves are loaded again with the mutant where they come by it.
 * Tests that noticed mutants of the same file come first, then those named for the file, then cheap ones.
 */

import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { commonTokens, declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { build } from 'esbuild';

const HERE = 'scripts/code-mutants';
/** Milliseconds of processor time for each of the two ways, after which a mutant that nothing has noticed counts as survived. */
const ENOUGH = Number(process.env.VARDVAL_MUTANT_MS ?? 1500);

/** Milliseconds of processor time: a file that takes longer to load is loaded once in the first run. */
const SLOW_TO_LOAD = 60;

/** A test that fails so often in modules that are used again, with a mutant and without, is not made for them. */
const MOST_UNCLEAR = 3;

/** What of the bundle loads a module once; test files are to be loaded again and again, what they import is not. */
const ONCE = 'var __esm = (fn, res) => function __init() {';
const AGAIN = `var __esm = (fn, res) => /^test\\/.*\\.test\\.ts$/.test(__getOwnPropNames(fn)[0])
  ? () => fn[__getOwnPropNames(fn)[0]]()
  : function __init() {`;

/** What the first run learns, for the processes after it. */
const KNOWN = 'known-of-tests.json';

const spent = (since) => process.cpuUsage(since).user / 1000;

const added = (one, other) => {
  const sum = { ...one };
  for (const [id, hits] of Object.entries(other)) sum[id] = (sum[id] ?? 0) + hits;
  return sum;
};

/** Where imports of tests lead in the bundle. */
const redirected = {
  name: 'redirected',
  setup(bundle) {
    bundle.onResolve({ filter: /^(vitest|fast-check)$/ }, ({ path, importer }) => {
      if (path === 'vitest') return { path: resolve(HERE, 'few-tests.ts') };
      return importer.endsWith('few-runs.ts')
        ? { path, external: true }
        : { path: resolve(HERE, 'few-runs.ts') };
    });
    bundle.onLoad({ filter: /\.ts$/ }, async ({ path }) => ({
      loader: 'ts',
      contents: (await readFile(path, 'utf8')).replaceAll(
        'import.meta.url',
        JSON.stringify(pathToFileURL(path).href),
      ),
    }));
  },
};

class BundleRunner {
  static inject = [commonTokens.options];

  constructor(options) {
    this.files = options.bundleRunner.tests;
    this.without = options.bundleRunner.without;
    this.namespace = '__stryker__';
    this.kills = new Map();
    this.unclear = new Map();
    this.collectedWith = new Map();
    this.bodyHits = new Map();
    this.spentLoading = 0;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const { outputFiles } = await build({
      stdin: {
        resolveDir: process.cwd(),
        contents: [
          `export { collect } from './${HERE}/few-tests.ts';`,
          'export const files = {',
          ...this.files.map((file) => `${JSON.stringify(file)}: () => require('./${file}'),`),
          '};',
        ].join('\n'),
      },
      bundle: true,
      write: false,
      absWorkingDir: process.cwd(),
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      packages: 'external',
      tsconfig: resolve('tsconfig.json'),
      logLevel: 'error',
      plugins: [redirected],
    });
    const text = outputFiles[0].text.replace(ONCE, AGAIN);
    if (text === outputFiles[0].text) throw new Error('expected the bundle to hold what loads a module once');
    this.script = new Script(`(function (module, exports, require) {${text}\n})`, {
      filename: 'tests-of-mutants.js',
    });
    this.known = existsSync(KNOWN)
      ? JSON.parse(await readFile(KNOWN, 'utf8'))
      : { times: {}, loads: {}, loading: {}, bodyTimes: {}, bodies: {}, hits: {} };
  }

  /** The bundle evaluated anew: nothing that a mutant left behind is there. */
  evaluated() {
    const module = { exports: {} };
    this.script.runInThisContext()(module, module.exports, createRequire(resolve('package.json')));
    const { collect, files } = module.exports;
    const loaded = new Map();
    const testsOf = async (file) => {
      if (!loaded.has(file)) {
        const collected = collect(files[file]);
        loaded.set(file, collected);
        for (const before of collected.before) await before();
      }
      return loaded.get(file).tests;
    };
    return Object.assign(testsOf, { has: (file) => loaded.has(file), forget: (file) => loaded.delete(file) });
  }

  /** What became of a test; one whose file does not load has failed. */
  async run(testsOf, id) {
    const [file, name] = id.split('#');
    const start = performance.now();
    const done = (status, failureMessage) => ({
      id,
      name,
      fileName: resolve(file),
      timeSpentMs: performance.now() - start,
      status,
      failureMessage,
    });
    try {
      const one = (await testsOf(file)).find((test) => test.name === name);
      if (one === undefined) throw new Error(`${name} is not there`);
      await one.run();
      return done(TestStatus.Success);
    } catch (error) {
      return done(TestStatus.Failed, String(error?.message ?? error));
    }
  }

  get shared() {
    globalThis[this.namespace] ??= {};
    return globalThis[this.namespace];
  }

  async dryRun() {
    this.shared.activeMutant = undefined;
    const tests = [];
    const perTest = {};
    // One object for the whole run: the instrumented code keeps the one that it found first.
    const covered = { static: {}, perTest: {} };
    this.shared.mutantCoverage = covered;
    const hits = () => {
      const seen = { ...covered.static };
      for (const id of Object.keys(seen)) delete covered.static[id];
      return seen;
    };
    this.shared.currentTestId = undefined;
    for (const file of this.files) {
      // Twice: what lies outside of the bundle is loaded once for all.
      await this.evaluated()(file);
      hits();
      const start = process.cpuUsage();
      const first = this.evaluated();
      const names = (await first(file)).map((test) => test.name);
      const whileLoading = hits();
      this.known.loads[file] = spent(start);
      this.known.loading[file] = whileLoading;
      // The file alone, what it imports being there.
      first.forget(file);
      const again = process.cpuUsage();
      await first(file);
      this.known.bodyTimes[file] = spent(again);
      this.known.bodies[file] = hits();
      for (const name of names) {
        const id = `${file}#${name}`;
        if (this.without.some((end) => name.endsWith(end))) continue;
        if (id in perTest) throw new Error(`two tests are named ${id}`);
        // In a bundle of its own, so that what an earlier test had computed once is computed again, unless that is slow.
        const testsOf = this.known.loads[file] > SLOW_TO_LOAD ? first : this.evaluated();
        await testsOf(file);
        hits();
        const before = process.cpuUsage();
        const result = await this.run(testsOf, id);
        this.known.times[id] = spent(before);
        tests.push(result);
        this.known.hits[id] = hits();
        perTest[id] = added(whileLoading, this.known.hits[id]);
      }
    }
    await writeFile(KNOWN, JSON.stringify(this.known));
    return { status: DryRunStatus.Complete, tests, mutantCoverage: { static: {}, perTest } };
  }

  /** Loads a test file with the mutant or without, what it imports being there without it. */
  async collectIn(file, mutant) {
    this.shared.activeMutant = undefined;
    this.lasting ??= this.evaluated();
    if (!this.collectedWith.has(file)) {
      const loads = process.cpuUsage();
      await this.lasting(file);
      this.spentLoading += spent(loads);
      this.collectedWith.set(file, undefined);
    }
    if (this.collectedWith.get(file) === mutant) return;
    this.lasting.forget(file);
    this.collectedWith.set(file, mutant);
    this.shared.activeMutant = mutant;
    this.shared.hitCount = 0;
    // A file that does not load with the mutant is loaded again by the test, which then fails.
    await this.lasting(file).catch(() => undefined);
    this.bodyHits.set(file, this.shared.hitCount);
    this.shared.activeMutant = undefined;
  }

  /**
   * A test in the modules that are there. It notices the mutant when it fails with it and not without it: so what earlier
   * mutants left behind is not taken for it. Null where that cannot be told.
   */
  async runInLasting(id, mutant) {
    const [file] = id.split('#');
    const isInBody = this.known.bodies[file]?.[mutant] !== undefined;
    await this.collectIn(file, isInBody ? mutant : undefined);
    this.shared.activeMutant = mutant;
    this.shared.hitCount = 0;
    const before = process.cpuUsage();
    const result = await this.run(this.lasting, id);
    if (result.status !== TestStatus.Failed) {
      this.known.times[id] = spent(before);
      return result;
    }
    const hitCount = this.shared.hitCount;
    await this.collectIn(file, undefined);
    const without = await this.run(this.lasting, id);
    this.shared.activeMutant = mutant;
    this.shared.hitCount = hitCount;
    if (without.status !== TestStatus.Failed) return result;
    this.lasting = undefined;
    this.collectedWith.clear();
    this.unclear.set(id, (this.unclear.get(id) ?? 0) + 1);
    return null;
  }

  /** Runs tests until one notices or the time is up; `next` says what became of one, or null. */
  async until(ids, hitLimit, next) {
    const start = process.cpuUsage();
    const loading = this.spentLoading;
    const tests = [];
    for (const id of ids) {
      if (spent(start) - (this.spentLoading - loading) > ENOUGH) break;
      this.shared.hitCount = 0;
      const result = await next(id);
      const overrun = determineHitLimitReached(this.shared.hitCount, hitLimit);
      if (overrun !== undefined) return { noticed: id, tests, overrun };
      if (result === null) continue;
      tests.push(result);
      if (result.status === TestStatus.Failed) return { noticed: id, tests };
    }
    return { tests };
  }

  async mutantRun({ activeMutant: { id: mutant }, testFilter, hitLimit: generous, sandboxFileName }) {
    // Three times what all tests hit; a hundred times, as Stryker has it, is a long wait where a loop has no end.
    const hitLimit = generous === undefined ? undefined : Math.ceil(generous / 30);
    Object.assign(this.shared, { hitCount: 0, hitLimit, currentTestId: undefined });
    this.shared.mutantCoverage = undefined;
    const kills = this.kills.get(sandboxFileName) ?? new Map();
    this.kills.set(sandboxFileName, kills);
    const { times, loads, loading, bodyTimes, bodies, hits } = this.known;
    const own = basename(sandboxFileName, '.ts');
    const likely = (id) =>
      1000 * (kills.get(id) ?? 0) + (basename(id.split('#')[0]).startsWith(own) ? 500 : 0);
    const by = (cost) => (a, b) => cost(a) - likely(a) - (cost(b) - likely(b));
    const ids = testFilter ?? Object.keys(times);
    const timesHit = (id) => hits[id]?.[mutant] ?? 0;
    const inBody = (id) => bodies[id.split('#')[0]]?.[mutant] ?? 0;
    const inModules = (id) => (loading[id.split('#')[0]]?.[mutant] ?? 0) > inBody(id);

    const less = new Set(ids);
    const inLasting = ids.filter(
      (id) => timesHit(id) + inBody(id) > 0 && (this.unclear.get(id) ?? 0) < MOST_UNCLEAR,
    );
    const costInLasting = (id) => times[id] + (inBody(id) > 0 ? bodyTimes[id.split('#')[0]] : 0);
    let found = await this.until(inLasting.sort(by(costInLasting)), hitLimit, async (id) => {
      const result = await this.runInLasting(id, mutant);
      const isAsOften =
        this.shared.hitCount >= timesHit(id) &&
        (inBody(id) === 0 || this.bodyHits.get(id.split('#')[0]) >= inBody(id));
      if (result !== null && isAsOften && !inModules(id)) less.delete(id);
      return result;
    });
    if (found.noticed === undefined) {
      this.shared.activeMutant = mutant;
      const fresh = this.evaluated();
      const cost = (id) => times[id] + loads[id.split('#')[0]];
      const again = await this.until([...less].sort(by(cost)), hitLimit, (id) => this.run(fresh, id));
      found = { ...again, tests: [...found.tests, ...again.tests] };
    }
    this.shared.activeMutant = undefined;
    if (found.noticed !== undefined) kills.set(found.noticed, (kills.get(found.noticed) ?? 0) + 1);
    return toMutantRunResult(found.overrun ?? { status: DryRunStatus.Complete, tests: found.tests });
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'bundle', BundleRunner)];
