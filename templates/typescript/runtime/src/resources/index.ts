export { BaseWidgets, Widgets, type Widget, type WidgetListParams, type WidgetsCursorPage } from './widgets';
export type { WidgetsWSClientOptions } from './widgets/ws';
export type { WidgetsWSReconnectOptions } from './widgets/ws-base';
