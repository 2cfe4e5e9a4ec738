export { Widgets, type Widget, type WidgetListParams, type WidgetsCursorPage } from './widgets';
