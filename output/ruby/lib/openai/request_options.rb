# frozen_string_literal: true

module OpenAI
  # What can be said of a single request. A Hash with the same keys does as well.
  class RequestOptions < OpenAI::Internal::Type::BaseModel
    # @!attribute idempotency_key
    #   By this key servers recognise a request that is sent again.
    #
    #   @return [String, nil]
    optional :idempotency_key, String

    # @!attribute extra_query
    #   Further parameters of the query, which go before those of the method.
    #
    #   @return [Hash{String=>Object}, nil]
    optional :extra_query, OpenAI::Internal::Type::HashOf[OpenAI::Internal::Type::Unknown]

    # @!attribute extra_headers
    #   Further headers, which go before all others; one that is `nil` is not sent.
    #
    #   @return [Hash{String=>String, nil}, nil]
    optional :extra_headers, OpenAI::Internal::Type::HashOf[String, nil?: true]

    # @!attribute extra_body
    #   Further properties of the body, which go before those of the method.
    #
    #   @return [Object, nil]
    optional :extra_body, OpenAI::Internal::Type::Unknown

    # @!attribute max_retries
    #   How often the request is tried again.
    #
    #   @return [Integer, nil]
    optional :max_retries, Integer

    # @!attribute timeout
    #   Seconds that each attempt may take.
    #
    #   @return [Float, nil]
    optional :timeout, Float

    # @!attribute on_response
    #   Is called with the response, before its result is made: with `status`, `headers`, `url`, and `body` if that is
    #   no stream.
    #
    #   @return [Proc, nil]
    optional :on_response, OpenAI::Internal::Type::Unknown

    # @!method initialize(idempotency_key: nil, extra_query: nil, extra_headers: nil, extra_body: nil, max_retries: nil, timeout: nil, on_response: nil)
    #   @param idempotency_key [String, nil]
    #   @param extra_query [Hash{String=>Object}, nil]
    #   @param extra_headers [Hash{String=>String, nil}, nil]
    #   @param extra_body [Object, nil]
    #   @param max_retries [Integer, nil]
    #   @param timeout [Float, nil]
    #   @param on_response [Proc, nil]

    # The options as a Hash.
    #
    # @api private
    #
    # @param options [OpenAI::RequestOptions, Hash{Symbol=>Object}, nil]
    # @return [Hash{Symbol=>Object}]
    # @raise [ArgumentError] if there is one that is not known.
    def self.given(options)
      found =
        case options
        when nil then {}
        when OpenAI::RequestOptions, Hash then options.to_h.transform_keys(&:to_sym)
        else raise ArgumentError, "request_options is a Hash or #{name}, not #{options.class}"
        end
      unknown = found.keys - fields.keys
      return found.compact if unknown.empty?

      known = fields.keys.map(&:inspect).join(", ")
      raise ArgumentError,
            "Request options cannot have the keys #{unknown.map(&:inspect).join(', ')}; known are #{known}"
    end
  end
end
