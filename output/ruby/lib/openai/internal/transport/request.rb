# frozen_string_literal: true

module OpenAI
  module Internal
    module Transport
      # A request as it is sent.
      #
      # @!attribute verb
      #   @return [String] in upper case.
      # @!attribute url
      #   @return [URI::Generic]
      # @!attribute headers
      #   @return [Hash{String=>String}] with names in lower case.
      # @!attribute body
      #   @return [OpenAI::Internal::Transport::Body, nil]
      # @!attribute timeout
      #   @return [Float, nil] seconds.
      # @!attribute stream
      #   @return [Boolean] whether the response is read by who asks for it.
      #
      # @api private
      Request = Struct.new(:verb, :url, :headers, :body, :timeout, :stream, keyword_init: true)
    end
  end
end
