# frozen_string_literal: true

module RuntimeClient
  module Internal
    # What the API's errors tell besides.
    module ErrorDetails
      # @return [String, nil]
      def code = error_property(:code)
    end
  end
end
