# typed: strong

module OpenAI
  module Internal
    module Transport
      # A response.
      class Response
        sig { returns(Integer) }
        attr_reader :status

        # With names in lower case.
        sig { returns(T::Hash[String, String]) }
        attr_reader :headers

        sig { returns(URI::Generic) }
        attr_reader :url

        # nil if it is a stream that has not been read.
        sig { returns(T.nilable(String)) }
        attr_reader :body

        sig { returns(T::Boolean) }
        def success?
        end
      end
    end
  end
end
