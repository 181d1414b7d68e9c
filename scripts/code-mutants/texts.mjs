import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

const TEXTS = new Set(['what', 'todo', 'sv', 'en']);

const isText = (path) => path.isStringLiteral() || path.isTemplateLiteral();
/** `{ sv: '…', en: '…' }`: without either it does not compile. */
const isOfBothLanguages = (path) =>
  path.isObjectExpression() &&
  path.node.properties.length === 2 &&
  path
    .get('properties')
    .every(
      (one) =>
        one.isObjectProperty() && /^(sv|en)$/.test(one.node.key.name ?? '') && isText(one.get('value')),
    );

/**
 * What is written for people: an error's text, `what`, `todo`, `sv` and `en`, alone or together, and the place that a
 * `require…` names.
 */
const shouldIgnore = (path) => {
  if (path.isNewExpression() && /Error$/.test(path.node.callee.name ?? '')) return 'the text of an error';
  if (path.isObjectProperty() && TEXTS.has(path.node.key.name) && isText(path.get('value')))
    return 'a text for people';
  if (isOfBothLanguages(path)) return 'a text for people';
  if (
    path.isStringLiteral() &&
    path.parentPath?.isCallExpression() &&
    /^require[A-Z]/.test(path.parent.callee.name ?? '') &&
    path.listKey === 'arguments'
  )
    return 'the place that an error names';
  return undefined;
};

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'texts', { shouldIgnore })];
