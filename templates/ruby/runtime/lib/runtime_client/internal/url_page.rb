# frozen_string_literal: true

module RuntimeClient
  module Internal
    # @generic Elem
    class URLPage
      include RuntimeClient::Internal::Type::BasePage

      # @return [Array<generic<Elem>>, nil]
      attr_accessor :data

      # @return [String, nil]
      attr_accessor :next_url

      private

      def read(body)
        @data = items(body[:data])
        @next_url = body[:next_url]
      end

      def page_items = data

      def next_request = next_url.to_s.empty? ? nil : with_url(next_url)
    end
  end
end
