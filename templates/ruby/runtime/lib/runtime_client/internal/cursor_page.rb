# frozen_string_literal: true

module RuntimeClient
  module Internal
    # @generic Elem
    #
    # @example
    #   page.auto_paging_each { |item| puts(item) }
    class CursorPage
      include RuntimeClient::Internal::Type::BasePage

      # @return [Array<generic<Elem>>, nil]
      attr_accessor :data

      # @return [Boolean, nil]
      attr_accessor :has_more

      # @return [String, nil]
      attr_accessor :next_

      # @return [Boolean]
      def next_page? = has_more != false && super

      private

      def read(body)
        @data = items(body[:data])
        @has_more = body[:has_more]
        @next_ = body[:next]
      end

      def page_items = data

      def next_request = next_.to_s.empty? ? nil : with_query(after: next_)
    end
  end
end
