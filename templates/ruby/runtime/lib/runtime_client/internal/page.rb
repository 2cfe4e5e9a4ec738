# frozen_string_literal: true

module RuntimeClient
  module Internal
    # @generic Elem
    class Page
      include RuntimeClient::Internal::Type::BasePage

      # @return [Array<generic<Elem>>, nil]
      attr_accessor :data

      private

      def read(body)
        @data = items(body[:data])
      end

      def page_items = data

      def next_request = nil
    end
  end
end
