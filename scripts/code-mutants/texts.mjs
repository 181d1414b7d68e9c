import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

const TEXTS = new Set(['what', 'todo', 'sv', 'en']);

/** What is written for people: an error's text, `what`, `todo`, `sv` and `en`, and the place that a `require…` names. */
const shouldIgnore = (path) => {
  if (path.isNewExpression() && /Error$/.test(path.node.callee.name ?? '')) return 'the text of an error';
  if (
    path.isObjectProperty() &&
    TEXTS.has(path.node.key.name) &&
    (path.get('value').isStringLiteral() || path.get('value').isTemplateLiteral())
  )
    return 'a text for people';
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
