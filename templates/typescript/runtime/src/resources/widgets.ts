/** A resource in the shape of generated ones, for the runtime's tests. */
import type { APIPromise } from '../core/api-promise';
import { CursorPage, type CursorPageParams, type PagePromise } from '../core/pagination';
import { APIResource } from '../core/resource';
import type { RequestOptions } from '../internal/request-options';
import { path } from '../internal/utils/path';

/** Things that the API keeps. */
export class BaseWidgets extends APIResource {
  static override readonly _key = /* @__PURE__ */ Object.freeze(['widgets'] as const);

  /** Get a widget. */
  retrieve(widgetID: string, options?: RequestOptions): APIPromise<Widget> {
    return this._client.get(path`/widgets/${widgetID}`, options);
  }

  /** List the widgets. */
  list(
    query: WidgetListParams | null | undefined = {},
    options?: RequestOptions,
  ): PagePromise<WidgetsCursorPage, Widget> {
    return this._client.getAPIList('/widgets', CursorPage<Widget>, { query, ...options });
  }
}

/** Things that the API keeps. */
export class Widgets extends BaseWidgets {}

export type WidgetsCursorPage = CursorPage<Widget>;

export interface Widget {
  id: string;
}

export type WidgetsClientEvent = WidgetAskEvent;

export interface WidgetAskEvent {
  type: 'ask';
  text: string;
}

export type WidgetsServerEvent = WidgetAnswerEvent | WidgetErrorEvent;

export interface WidgetAnswerEvent {
  type: 'answer' | 'widget.answer';
  text: string;
}

export interface WidgetErrorEvent {
  type: 'error';
  message: string;
}

export interface WidgetListParams extends CursorPageParams {
  limit?: number;
}

export declare namespace Widgets {
  export {
    type Widget as Widget,
    type WidgetsCursorPage as WidgetsCursorPage,
    type WidgetListParams as WidgetListParams,
  };
}
