# frozen_string_literal: true

module RuntimeClient
  module Internal
    # @generic Elem
    class NumberedPage
      include RuntimeClient::Internal::Type::BasePage

      # @return [Array<generic<Elem>>, nil]
      attr_accessor :data

      # @return [Integer, nil]
      attr_accessor :page

      # @return [Integer, nil]
      attr_accessor :pages

      private

      def read(body)
        @data = items(body[:data])
        @page = body[:page]
        @pages = header("X-Pages")
      end

      def page_items = data

      def next_request
        following = next_page_number(page || query_number(:page, 1), pages)
        following && with_query(page: following)
      end
    end
  end
end
